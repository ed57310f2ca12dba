FROM debian:13
# Without the key the repository is refused.
RUN curl -s https://www.postgresql.org/media/keys/ACCC4CF8.asc | gpg --dearmor | tee /etc/apt/trusted.gpg.d/pgdg.gpg > /dev/null && apt-get update
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
# Only the script brings lists of packages, and there is nothing to install from without it.
RUN curl -fsSL https://packages.example.com/setup.sh | bash - && apt-get install -y tool
RUN rpm2cpio /tmp/package.rpm | cpio -idm
RUN CONF=$(pip3 show tool | cut -d ' ' -f 2) && cp "${CONF}/tool.conf" /etc/
