"""What is arranged before a journey: who is dosed, weight, allergies, fasting, escort."""
