using System.Text.RegularExpressions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Pages;

/// <param name="Key">Of the sentence that tells the merchant.</param>
internal sealed record TestSent(string Key, bool Passed, string Detail = "");

/// <summary>One message to a number that the merchant types, past all rules about whom to write to and when.</summary>
internal sealed partial class TestSending(TwilioMessages messages, ChannelFaults faults, IStoreService stores, AdminTexts texts)
{
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(10);

    public async Task<TestSent> SendAsync(TwilioTestModel model)
    {
        var number = new string([.. (model.Number ?? "").Where(letter => char.IsAsciiDigit(letter) || letter == '+')]);
        var template = model.ContentSid?.Trim() ?? "";
        if (!E164().IsMatch(number))
            return new TestSent("Twilio.Test.BadNumber", Passed: false);
        if (template.Length > 0 && !Template().IsMatch(template))
            return new TestSent("Twilio.Test.BadTemplate", Passed: false);
        if (await stores.GetStoreByIdAsync(model.StoreId) is not { } store)
            return new TestSent("Twilio.Test.NoStore", Passed: false);

        var channel = model.Channel == ChannelCodes.Of(Channel.WhatsApp) ? Channel.WhatsApp : Channel.Sms;
        var body = template.Length > 0 ? "" : await texts.OfAsync("Twilio.Test.Body", store.Name);
        var outcome = await messages.SendAsync(new TwilioMessage(channel, store.Id, number, body, template, "", "", Validity));
        if (outcome.State == TouchState.Sent)
            await faults.ClearAsync(channel, store.Id);
        return await ToldAsync(outcome);
    }

    private async Task<TestSent> ToldAsync(SendOutcome outcome) => outcome switch
    {
        { State: TouchState.Sent } => new TestSent("Twilio.Test.Sent", Passed: true),
        { State: TouchState.Unknown } => new TestSent("Twilio.Test.Unknown", Passed: false),
        { Fault: { } fault } => new TestSent("Twilio.Test.Fault", Passed: false, $"{await texts.OfAsync($"Twilio.Check.Fault.{fault}")} ({outcome.Error})"),
        _ => new TestSent("Twilio.Test.Refused", Passed: false, outcome.Error),
    };

    [GeneratedRegex(@"^\+[1-9]\d{6,14}$")]
    private static partial Regex E164();

    [GeneratedRegex("^HX[0-9a-fA-F]{32}$")]
    private static partial Regex Template();
}
