"""What people read: feedback pages, the exported gradebook, and the explanation of one score."""
