from debian:13-slim
RUN make
