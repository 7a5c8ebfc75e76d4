using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Webhooks;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>The account, its credit, the sender and the way back: everything that can be tried without writing to anybody.</summary>
internal sealed class TwilioChecks(TwilioReadiness readiness, TwilioAccounts accounts, TwilioClient client)
{
    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".Twilio.Check.";

    public async Task<IReadOnlyList<ChannelTestResult>> RunAsync(Channel channel, int storeId)
    {
        if (await accounts.OfAsync(storeId) is not { } account)
            return [new ChannelTestResult((await readiness.ProblemAsync(channel, storeId))!, Passed: false)];

        var (standing, active) = await AccountAsync(account);
        List<ChannelTestResult> results = [standing];
        if (active)
            results.AddRange(await CreditAsync(account));
        results.Add(await SenderAsync(channel, storeId));
        results.Add(await WebhookAsync(account));
        return results;
    }

    private async Task<(ChannelTestResult Result, bool Active)> AccountAsync(TwilioAccount account)
    {
        var reply = await client.GetAsync(account, account.Self);
        var status = reply.Answer.Text("status");
        return reply switch
        {
            { Succeeded: true } when status == "active" => (new ChannelTestResult(Prefix + "Account", Passed: true, Tail(account.Sid)), true),
            { Succeeded: true } when status.Length > 0 => (new ChannelTestResult(Prefix + "AccountNotActive", Passed: false, status), false),
            { Status: 0 } => (new ChannelTestResult(Prefix + "NoConnection", Passed: false), false),
            _ when TwilioOutcome.Error(reply) is { Fault: { } fault } => (new ChannelTestResult($"{Prefix}Fault.{fault}", Passed: false, reply.Trouble), false),
            _ => (new ChannelTestResult(Prefix + "AccountUnknown", Passed: false, reply.Trouble), false),
        };
    }

    /// <summary>Nothing where the provider tells none, as of a subaccount.</summary>
    private async Task<IEnumerable<ChannelTestResult>> CreditAsync(TwilioAccount account)
    {
        var answer = (await client.GetAsync(account, account.Resource("Balance.json"))).Answer;
        if (!decimal.TryParse(answer.Text("balance"), NumberStyles.Number, CultureInfo.InvariantCulture, out var balance))
            return [];

        return [new ChannelTestResult(Prefix + (balance > 0 ? "Credit" : "NoCredit"), balance > 0, string.Create(CultureInfo.InvariantCulture, $"{balance:0.00} {answer.Text("currency")}"))];
    }

    private async Task<ChannelTestResult> SenderAsync(Channel channel, int storeId) =>
        await readiness.ProblemAsync(channel, storeId) is { } problem ? new ChannelTestResult(problem, Passed: false) : new ChannelTestResult($"{Prefix}Sender.{channel}", Passed: true);

    /// <summary>Our own signed question to the address that the provider is given, the whole way through the merchant's proxies.</summary>
    private async Task<ChannelTestResult> WebhookAsync(TwilioAccount account)
    {
        if (!Uri.TryCreate(account.InboundUrl, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return new ChannelTestResult(Prefix + "WebhookAddress", Passed: false, account.InboundUrl);

        var nonce = WebhookProbe.NewNonce();
        KeyValuePair<string, string>[] fields = [new("AccountSid", account.Sid), new(WebhookProbe.Field, nonce)];
        var (status, text) = await client.ProbeAsync(address, fields, TwilioSignature.Of(account.AuthToken, account.InboundUrl, fields));
        return text == WebhookProbe.Answer(account.AuthToken, nonce)
            ? new ChannelTestResult(Prefix + "Webhook", Passed: true, account.InboundUrl)
            : new ChannelTestResult(Prefix + (status == 403 ? "WebhookSignature" : "WebhookUnreachable"), Passed: false, status == 0 ? account.InboundUrl : string.Create(CultureInfo.InvariantCulture, $"{account.InboundUrl} (HTTP {status})"));
    }

    private static string Tail(string sid) => "…" + sid[^Math.Min(6, sid.Length)..];
}

internal sealed class SmsTest(TwilioChecks checks) : IChannelTest
{
    public Channel Kind => Channel.Sms;

    public Task<IReadOnlyList<ChannelTestResult>> RunAsync(int storeId) => checks.RunAsync(Kind, storeId);
}

internal sealed class WhatsAppTest(TwilioChecks checks) : IChannelTest
{
    public Channel Kind => Channel.WhatsApp;

    public Task<IReadOnlyList<ChannelTestResult>> RunAsync(int storeId) => checks.RunAsync(Kind, storeId);
}
