"""./run bench: everything measured in one run, in turns, and told as ratios. Numbers from two runs are not compared."""
