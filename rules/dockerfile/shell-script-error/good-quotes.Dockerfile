FROM debian:12-slim
RUN echo "it's" && echo 'say "a"' && if true; then echo a; fi && case a in a) echo b ;; esac
RUN ["sh", "-c", "echo 'a b'"]
RUN <<EOF
for file in /a /b; do
  echo "$file ) done"
done
EOF
CMD exec sh -c "echo \"a\""
