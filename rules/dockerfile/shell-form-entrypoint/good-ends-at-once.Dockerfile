FROM debian:13-slim
CMD echo "nothing to start"
