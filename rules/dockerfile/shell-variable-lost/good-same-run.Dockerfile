FROM debian:12-slim
RUN export VERSION=1.2.3 && curl -fsSLO https://example.org/tool-$VERSION.tar.gz && tar -xzf tool-$VERSION.tar.gz
RUN export PATH=/opt/tool/bin:$PATH && tool --version
RUN echo "$PATH" && VERSION=2 make
RUN . /venv/bin/activate && pip list
