# The value from before is meant: its own, of the base image, or of an ARG.
FROM registry.example.com/base:1
ARG DATA=/data
ENV LD_LIBRARY_PATH=/opt/lib:$LD_LIBRARY_PATH MANPATH=/opt/man
ENV DATA=$DATA LOGS=$DATA/logs
