FROM almalinux:9
# finds: rpm-nosignature
RUN rpm -Uvh --nosignature https://packages.example.com/tool.rpm
