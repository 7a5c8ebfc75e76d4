using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

/// <summary>What the provider tells the shop of its messages, and what people answer: signed posts to the shop's own address.</summary>
internal sealed class TwilioReports : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <summary>Told while the message's own answer is still held back, in this order.</summary>
    public IReadOnlyList<string> BeforeAnswer { get; set; } = ["sent", "delivered"];

    public async Task EarlyAsync(TakenMessage message)
    {
        foreach (var status in BeforeAnswer)
            await TellAsync(message, status);
    }

    /// <param name="status">"delivered", or with its code "undelivered 30005".</param>
    public Task<HttpResponseMessage> TellAsync(TakenMessage message, string status)
    {
        var words = status.Split(' ');
        message.Status = words[0];
        message.ErrorCode = words.Length > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : 0;
        List<KeyValuePair<string, string>> form =
        [
            new("AccountSid", FakeTwilio.AccountSid), new("MessageSid", message.Sid), new("SmsSid", message.Sid), new("MessageStatus", words[0]), new("To", message.To), new("ApiVersion", "2010-04-01"),
        ];
        if (words.Length > 1)
            form.Add(new("ErrorCode", words[1]));
        return PostAsync(message.Callback, form);
    }

    public Task<HttpResponseMessage> SayAsync(string inboundUrl, string from, string to, string body, string sid) => PostAsync(inboundUrl,
    [
        new("AccountSid", FakeTwilio.AccountSid), new("MessageSid", sid), new("From", from), new("To", to), new("Body", body), new("NumMedia", "0"), new("NumSegments", "1"),
    ]);

    public Task<HttpResponseMessage> PostAsync(string url, IReadOnlyCollection<KeyValuePair<string, string>> form, string? signature = null) =>
        PostAsync(url, new FormUrlEncodedContent(form), signature ?? TwilioSignature.Of(FakeTwilio.AuthToken, url, form));

    public async Task<HttpResponseMessage> PostAsync(string url, HttpContent content, string signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        // A server that refuses what is too large closes the connection on whoever is still writing.
        request.Headers.ExpectContinue = content.Headers.ContentLength > 60_000;
        if (signature.Length > 0)
            request.Headers.TryAddWithoutValidation(TwilioSignature.Header, signature);
        return await _http.SendAsync(request);
    }

    public void Dispose() => _http.Dispose();
}
