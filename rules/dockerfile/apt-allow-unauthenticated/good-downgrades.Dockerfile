FROM debian:13-slim
# Allows other things, and this one is turned off.
RUN apt-get install -y --allow-downgrades --allow-change-held-packages -o APT::Get::AllowUnauthenticated=false tool
