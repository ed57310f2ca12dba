FROM debian:12-slim
RUN apt-get update
# finds: consecutive-run
RUN apt-get install -y --no-install-recommends curl
# a comment is nothing between them
# finds: consecutive-run
RUN rm -rf /var/lib/apt/lists/*
