FROM debian:13-slim
RUN apt-get update && \
    apt-get install -y --no-install-recommends \
# finds: empty-continuation

      curl \
# finds: empty-continuation

   
      git
USER 1000
