using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;

/// <summary>One message to one browser by RFC 8030. Answers are judged by status alone: nothing of a body is read, kept or logged.</summary>
internal sealed class PushClient(HttpClient http, VapidTokens tokens, PushPacing pacing, TimeProvider time)
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    /// <summary>RFC 8030 lets a service shorten it; beyond four weeks all do.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(28);

    public async Task<PushAnswer> SendAsync(PushRequest push)
    {
        var now = time.NowUtc();
        if (EndpointRule.Allowed(push.To.Endpoint, push.Settings.AllowedHosts, push.Settings.AllowLoopback) is not { } endpoint)
            return new PushAnswer(PushFate.NotThisOne, "host not allowed");
        if (pacing.Until(endpoint.Host, now) is { } until)
            return new PushAnswer(PushFate.Busy, endpoint.Host, until);
        if (Body(push) is not { } body)
            return new PushAnswer(PushFate.Gone, "unusable keys");

        using var request = RequestOf(push, endpoint, body, now);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return AnswerOf(answer, endpoint.Host, now);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError)
        {
            return new PushAnswer(PushFate.Unsent, $"{endpoint.Host}: {exception.HttpRequestError}");
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or IOException)
        {
            // The request may have arrived although its answer did not.
            return new PushAnswer(PushFate.Lost, $"{endpoint.Host}: {exception.GetType().Name}");
        }
    }

    private static byte[]? Body(PushRequest push)
    {
        try
        {
            return PushEncryption.Encrypt(push.Text, EcPoint.Decode(push.To.P256dh), EcPoint.Decode(push.To.Auth));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private HttpRequestMessage RequestOf(PushRequest push, Uri endpoint, byte[] body, DateTime nowUtc)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        request.Headers.TryAddWithoutValidation("Authorization", VapidToken.Authorization(tokens.For(push.Keys, endpoint, push.Subject, nowUtc), push.Keys));
        request.Headers.Add("TTL", Seconds(push.Life));
        request.Headers.Add("Topic", push.Topic);
        request.Headers.Add("Urgency", "normal");
        request.Options.Set(PushConnector.AllowLoopback, push.Settings.AllowLoopback);
        return request;
    }

    private PushAnswer AnswerOf(HttpResponseMessage answer, string host, DateTime nowUtc)
    {
        var status = (int)answer.StatusCode;
        var asked = answer.Headers.RetryAfter is { } after ? after.Delta ?? (after.Date is { } date ? date.UtcDateTime - nowUtc : null) : null;
        var detail = FormattableString.Invariant($"{host}: {status}");
        var fate = PushAnswer.FateOf(status);
        // Unavailable with a time to come back is a plain no; without one, what it stands for is anybody's guess.
        if (fate == PushFate.Busy || (status == 503 && asked is not null))
            return new PushAnswer(PushFate.Busy, detail, pacing.Hold(host, asked, nowUtc));
        return new PushAnswer(fate, detail);
    }

    private static string Seconds(TimeSpan life) =>
        ((long)Math.Clamp(life.TotalSeconds, 0, LongestLife.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
