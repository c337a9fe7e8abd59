"""Forms that say what an entry says instead: a note, an observation, a set of vitals."""
