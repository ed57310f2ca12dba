FROM debian:12-slim
ENV MODE=fast
RUN if [ $MODE = fast ]; then echo a; fi && x=1 && [ $x = 1 ]
RUN for f in a b; do [ $f = a ] && echo "$f"; done; [ ${FLAVOR:-none} = none ]
