"""How a submission reaches the office: by e-mail, webhook or folder, again and again until it is there, once by id."""
