"""What a course is: the model, its rules, its checks; knows neither Qt nor disk layouts of other rooms."""
