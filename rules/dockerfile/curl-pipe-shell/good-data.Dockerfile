FROM node:22
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://example.org/a.json | python3 -m json.tool > a.json && curl -fsSL https://example.org/a | node -e 'process.stdin.pipe(process.stdout)'
RUN curl -fsSL https://example.org/a.tar.gz | tar -xz && wget -qO- https://example.org/list | xargs -n1 echo && curl -fsSL https://example.org/x | sh -c 'cat > x'
RUN VERSION="$(curl -fsSL https://example.org/version)" && echo "$VERSION" && curl -fsSL https://example.org/rows | perl -ne 'print' | python3 filter.py
RUN curl -fsSL -o /usr/local/bin/tool https://example.org/tool | bash && wget https://example.org/x | sh && curl -fsSLO https://example.org/y | sh
