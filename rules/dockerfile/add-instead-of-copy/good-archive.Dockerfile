FROM scratch
ADD rootfs.tar.xz /
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.org/tool.bin /bin/tool
ADD https://github.com/moby/buildkit.git#v0.20.1 /src
