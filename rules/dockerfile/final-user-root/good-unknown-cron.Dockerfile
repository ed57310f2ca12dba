# cron needs root and starts its jobs as others.
FROM debian:13-slim
RUN apt-get update && apt-get install -y --no-install-recommends cron && rm -rf /var/lib/apt/lists/*
USER root
CMD ["cron", "-f"]
