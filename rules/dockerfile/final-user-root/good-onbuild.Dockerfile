# The trigger runs in the image that is built from this one, not here.
FROM debian:13-slim
USER 10001
ONBUILD USER root
CMD ["server"]
