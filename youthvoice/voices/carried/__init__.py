"""Words a tablet kept sealed with no signal, brought to the server later and opened only by whom they are sealed to."""
