using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

/// <summary>What the provider does with one message.</summary>
internal enum TwilioAct
{
    Accept,

    /// <summary>Taken, and the connection torn down before the answer.</summary>
    AcceptAndHangUp,

    /// <summary>Taken, and no answer until the client gives up.</summary>
    AcceptAndStall,
    AcceptWithHalfBody,
    AcceptWithHtml,
    AcceptWithNothing,
    AcceptWithError500,

    /// <summary>The reports come before the answer.</summary>
    ReportThenAccept,
    ReportThenHangUp,

    HangUp,
    Stall,
    Error500,
    Error503,
    Html502,
    Redirect,
    TooMany,
    Refuse,
}

/// <summary>A message in the provider's own book.</summary>
internal sealed record TakenMessage(string Sid, IReadOnlyDictionary<string, string> Form, DateTime TakenUtc)
{
    public string Status { get; set; } = "queued";

    public int ErrorCode { get; set; }

    public string? Price { get; set; }

    public string To => Form["To"];

    public string Body => Form.GetValueOrDefault("Body", "");

    public string Callback => Form.GetValueOrDefault("StatusCallback", "");
}

/// <summary>A provider of Twilio's shape on loopback. What people get is in its book alone, whatever it answers.</summary>
internal sealed class FakeTwilio : IAsyncDisposable
{
    public const string AccountSid = "AC00000000000000000000000000000001";
    public const string AuthToken = "0123456789abcdef0123456789abcdef";

    private readonly WebApplication _app;
    private readonly TimeProvider _time;
    private readonly ConcurrentQueue<TakenMessage> _taken = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private int _count;

    private FakeTwilio(WebApplication app, TimeProvider time)
    {
        (_app, _time) = (app, time);
        Reports = new TwilioReports();
    }

    public Uri Address { get; private set; } = null!;

    public TwilioReports Reports { get; }

    public Func<IReadOnlyDictionary<string, string>, TwilioAct> Acts { get; set; } = _ => TwilioAct.Accept;

    /// <summary>Of what it refuses.</summary>
    public (int Status, int Code) Refusal { get; set; } = (400, 21211);

    public string AccountStatus { get; set; } = "active";

    public string Balance { get; set; } = "12.50";

    /// <summary>A user name and password that it takes.</summary>
    public (string User, string Password) Login { get; set; } = (AccountSid, AuthToken);

    public bool ListsNothing { get; set; }

    public IReadOnlyList<TakenMessage> Taken => [.. _taken];

    /// <summary>Methods and paths with queries, in their order.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    public static async Task<FakeTwilio> StartAsync(TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Testing" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeTwilio(builder.Build(), time);
        fake.Map();
        await fake._app.StartAsync();
        fake.Address = new Uri(fake._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return fake;
    }

    public async ValueTask DisposeAsync()
    {
        Reports.Dispose();
        await _app.DisposeAsync();
    }

    private void Map()
    {
        const string account = "/2010-04-01/Accounts/" + AccountSid;
        _app.MapPost(account + "/Messages.json", context => KnownAsync(context, SendAsync));
        _app.MapGet(account + "/Messages.json", context => KnownAsync(context, ListAsync));
        _app.MapGet(account + "/Messages/{sid}.json", context => KnownAsync(context, OneAsync));
        _app.MapGet(account + "/Balance.json", context => KnownAsync(context, asked => JsonAsync(asked, 200, new { balance = Balance, currency = "USD" })));
        _app.MapGet(account + ".json", context => KnownAsync(context, asked => JsonAsync(asked, 200, new { sid = AccountSid, status = AccountStatus, friendly_name = "Test" })));
        _app.MapFallback(context => ErrorAsync(context, 404, 20404));
    }

    private Task KnownAsync(HttpContext context, Func<HttpContext, Task> answer)
    {
        _requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        var expected = "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{Login.User}:{Login.Password}"));
        return context.Request.Headers.Authorization == expected ? answer(context) : ErrorAsync(context, 401, 20003);
    }

    private async Task SendAsync(HttpContext context)
    {
        var form = (await context.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString());
        var act = Acts(form);
        var taken = act is TwilioAct.Accept or TwilioAct.AcceptAndHangUp or TwilioAct.AcceptAndStall or TwilioAct.AcceptWithHalfBody or TwilioAct.AcceptWithHtml
            or TwilioAct.AcceptWithNothing or TwilioAct.AcceptWithError500 or TwilioAct.ReportThenAccept or TwilioAct.ReportThenHangUp ? Take(form) : null;
        if (act is TwilioAct.ReportThenAccept or TwilioAct.ReportThenHangUp)
            await Reports.EarlyAsync(taken!);
        await AnswerAsync(context, act, taken);
    }

    private Task AnswerAsync(HttpContext context, TwilioAct act, TakenMessage? taken) => act switch
    {
        TwilioAct.Accept or TwilioAct.ReportThenAccept => JsonAsync(context, 201, Shape(taken!)),
        TwilioAct.AcceptAndHangUp or TwilioAct.ReportThenHangUp or TwilioAct.HangUp => Abort(context),
        TwilioAct.AcceptAndStall or TwilioAct.Stall => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default),
        TwilioAct.AcceptWithHalfBody => HalfAsync(context, JsonSerializer.Serialize(Shape(taken!))),
        TwilioAct.AcceptWithHtml => TextAsync(context, 200, "<html><body>Thank you for waiting</body></html>"),
        TwilioAct.AcceptWithNothing => TextAsync(context, 201, ""),
        TwilioAct.AcceptWithError500 or TwilioAct.Error500 => ErrorAsync(context, 500, 20500),
        TwilioAct.Error503 => ErrorAsync(context, 503, 20503),
        TwilioAct.Html502 => TextAsync(context, 502, "<html><body>Bad gateway</body></html>"),
        TwilioAct.Redirect => RedirectAsync(context),
        TwilioAct.TooMany => TooManyAsync(context),
        TwilioAct.Refuse => ErrorAsync(context, Refusal.Status, Refusal.Code),
        _ => throw new InvalidOperationException($"Nobody has said what {act} does."),
    };

    private TakenMessage Take(IReadOnlyDictionary<string, string> form)
    {
        var number = Interlocked.Increment(ref _count);
        var message = new TakenMessage(string.Create(CultureInfo.InvariantCulture, $"SM{number:x32}"), form, _time.GetUtcNow().UtcDateTime);
        _taken.Enqueue(message);
        return message;
    }

    private Task ListAsync(HttpContext context)
    {
        var to = context.Request.Query["To"].ToString();
        return JsonAsync(context, 200, new { messages = _taken.Where(message => message.To == to && !ListsNothing).Reverse().Select(Shape), page_size = 50 });
    }

    private Task OneAsync(HttpContext context) => _taken.FirstOrDefault(message => message.Sid == (string?)context.GetRouteValue("sid")) is { } found
        ? JsonAsync(context, 200, Shape(found))
        : ErrorAsync(context, 404, 20404);

    private static object Shape(TakenMessage message) => new
    {
        sid = message.Sid,
        account_sid = AccountSid,
        to = message.To,
        from = message.Form.GetValueOrDefault("From"),
        messaging_service_sid = message.Form.GetValueOrDefault("MessagingServiceSid"),
        body = message.Body,
        status = message.Status,
        num_segments = "1",
        direction = "outbound-api",
        date_created = new DateTimeOffset(message.TakenUtc, TimeSpan.Zero).ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture),
        date_sent = (string?)null,
        price = message.Price,
        price_unit = "USD",
        error_code = message.ErrorCode == 0 ? (int?)null : message.ErrorCode,
        subresource_uris = new { media = "/media.json" },
    };

    private static Task ErrorAsync(HttpContext context, int status, int code) => JsonAsync(context, status, new { code, message = "Because", more_info = $"https://www.twilio.com/docs/errors/{code}", status });

    private static Task JsonAsync(HttpContext context, int status, object body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(body);
    }

    private static Task TextAsync(HttpContext context, int status, string text)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, "text/html");
        return context.Response.WriteAsync(text);
    }

    private static Task RedirectAsync(HttpContext context)
    {
        context.Response.Redirect("http://127.0.0.1:9/elsewhere", permanent: false, preserveMethod: true);
        return Task.CompletedTask;
    }

    private static Task TooManyAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "120";
        return ErrorAsync(context, 429, 20429);
    }

    private static async Task HalfAsync(HttpContext context, string body)
    {
        (context.Response.StatusCode, context.Response.ContentType, context.Response.ContentLength) = (201, "application/json", body.Length);
        await context.Response.WriteAsync(body[..(body.Length / 2)]);
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
