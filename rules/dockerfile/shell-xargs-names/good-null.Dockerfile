FROM debian:12-slim
RUN find /usr -name '*.pyc' -print0 | xargs -0 rm -f && find /usr -name '*.o' -exec rm -f {} +
