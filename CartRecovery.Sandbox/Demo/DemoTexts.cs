using System.Text.RegularExpressions;
using CartRecovery.Sandbox.Texting;
using Nop.Plugin.Misc.CartRecovery;

namespace CartRecovery.Sandbox.Demo;

/// <summary>A number is typed at the checkout, gets one text, and says STOP: the second never comes.</summary>
internal sealed class DemoTexts(SandboxApp store, DemoMerchant merchant, Func<TimeSpan, Task> pass)
{
    private const string Phone = "+40722123456";

    public async Task<string> PlayAsync()
    {
        await merchant.ActivateAsync(DemoMerchant.TextCampaign);
        using var guest = new DemoShopper(store.Address);
        await guest.AddAsync("harbour-lamp", 1);
        await guest.StartCheckoutAsync();
        await guest.TypePhoneAsync(Phone);
        await pass(TimeSpan.FromMinutes(64));
        DemoFailure.Unless(Sent.Count == 1, $"{Sent.Count} texts left");
        var text = Sent[0];
        DemoFailure.Unless(Regex.IsMatch(text.Body, $"/{CartRecoveryDefaults.ShortRestorePath}/[a-z2-7]{{32}}"), $"the text has no short link: {text.Body}");
        DemoFailure.Unless(text.Status == "delivered", $"the text is {text.Status}");

        await guest.Browser.OpenAsync("/outbox");
        await guest.Browser.PostAsync($"/outbox/texts/{text.Sid}/reply", ("body", "STOP"));
        DemoFailure.Unless(store.Texts.Any(reply => reply is { Incoming: true, Status: "received" }), "the shop did not take the reply");
        await pass(TimeSpan.FromHours(10));
        DemoFailure.Unless(Sent.Count == 1, $"{Sent.Count} texts after STOP");
        return $"\"{text.Body}\" to {Phone}, delivered; 10 hours after STOP: still 1 text with a link";
    }

    /// <summary>Of the campaign: the shop's own sentence after STOP carries no link.</summary>
    private IReadOnlyList<Text> Sent => [.. store.Texts.Where(text => !text.Incoming && text.To == Phone && text.Body.Contains("http", StringComparison.Ordinal))];
}
