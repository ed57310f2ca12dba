# A base of others: what is started, and as whom, they say.
FROM debian:13-slim
# finds: final-user-root (medium)
USER root
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-client && rm -rf /var/lib/apt/lists/*
