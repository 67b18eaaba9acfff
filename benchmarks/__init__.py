"""Questions of speed, one a file; each prints medians and ratios of one run."""
