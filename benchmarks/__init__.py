"""What the program costs against what it may cost; run by `./dev bench`."""
