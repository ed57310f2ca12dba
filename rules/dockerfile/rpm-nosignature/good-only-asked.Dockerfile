FROM almalinux:9
# Nothing is installed.
RUN rpm -qp --nosignature /tmp/tool.rpm && rpm -i /tmp/tool.rpm && rpm -e --nosignature tool
