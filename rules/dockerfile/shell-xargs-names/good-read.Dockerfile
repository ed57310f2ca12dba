FROM debian:12-slim
RUN find /usr -name '*.sh' | xargs grep -l bash && find /usr -print0 | xargs --null rm -f
