# Words that look wrong and are not: JSON with single quotes is the shell form, an instruction in lower case, an empty exec form, a flag behind --.
from debian:13-slim as build
RUN ['echo', 'hello']
COPY -- --from=x /y
HEALTHCHECK --interval=1m30s --retries=0 CMD true
ENTRYPOINT []
COPY <<"EOF" /etc/motd
RUNN is text here
EOF
RUN echo done \
