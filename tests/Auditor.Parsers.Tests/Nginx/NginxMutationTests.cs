namespace Auditor.Parsers.Tests.Nginx;

/// <summary>A configuration from which each brace, semicolon and quote is taken in turn: the verdict, words and line of nginx, and no flood of what follows from the one mistake.</summary>
public sealed class NginxMutationTests
{
    private const string Whole = """
        worker_processes auto;
        events {
            worker_connections 1024;
        }
        http {
            log_format timed '$remote_addr "$request" $status';
            access_log /dev/null timed;
            limit_req_zone $binary_remote_addr zone=api:10m rate=10r/s;
            map $http_upgrade $connection_upgrade {
                default upgrade;
                ''      close;
            }
            upstream app {
                least_conn;
                server 127.0.0.1:3000 max_fails=3;
                keepalive 16;
            }
            server {
                listen 8080;
                server_name shop.example.com;
                return 301 https://shop.example.com$request_uri;
            }
            server {
                listen 8081;
                add_header X-Frame-Options "DENY" always;
                location ~ ^/archive/([a-z]+)$ {
                    return 302 /new/$1;
                }
                location /api/ {
                    limit_req zone=api burst=20 nodelay;
                    proxy_set_header Connection $connection_upgrade;
                    if ($request_method = POST) {
                        return 405;
                    }
                    proxy_pass http://app;
                }
            }
        }

        """;

    private static IEnumerable<string> Mutations => Enumerable.Range(0, Whole.Length).Where(at => Whole[at] is '{' or '}' or ';' or '"' or '\'').Select(at => Whole.Remove(at, 1));

    [NginxFact]
    public void What_nginx_says_first_of_a_configuration_that_lacks_one_character_is_said()
    {
        using var nginx = new RealNginx();
        Assert.Equal(NginxVerdict.Accepted, nginx.Test(Whole));
        var differences = Mutations.Select(text => (Real: nginx.Test(text), Own: OwnVerdict.Of(text, RealNginx.Version), text))
            .Where(pair => pair.Real.ToString() != (pair.Own with { Code = "" }).ToString()).Select(pair => $"nginx: {pair.Real}\nours:  {pair.Own}").ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void One_character_that_is_missing_is_told_with_at_most_three_problems()
    {
        var told = Mutations.Select(text => NginxTrees.Of(text).Named("problem").Where(problem => problem.Has("critical") && !problem.Has("follows")).Select(problem => $"{problem["line"]}: {problem["message"]}").ToList()).ToList();
        Assert.All(told, problems => Assert.True(problems.Count <= 3, string.Join('\n', problems)));
        Assert.True(told.Count(problems => problems.Count == 1) > told.Count / 2);
    }
}
