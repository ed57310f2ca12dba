# The words stand in what the trigger does, not in its place.
FROM debian:13-slim
ONBUILD RUN echo FROM ONBUILD MAINTAINER
