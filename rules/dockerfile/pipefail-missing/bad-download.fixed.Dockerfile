FROM debian:13-slim
# finds: pipefail-missing (medium)
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://downloads.example.com/users.csv | sort -u > /srv/users.csv
