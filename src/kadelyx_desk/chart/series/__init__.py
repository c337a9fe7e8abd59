"""The drawings of a course: doses, responses and themes over its sessions."""
