"""What a clinician can do; knows the ports, never what stands behind them."""
