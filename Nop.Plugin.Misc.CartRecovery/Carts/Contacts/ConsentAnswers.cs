using Microsoft.AspNetCore.Http;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Contacts;

/// <summary>What a shopper said to the questions at checkout; a channel whose box he has not touched is not among them.</summary>
internal sealed record ConsentAnswers(IReadOnlyDictionary<Channel, bool> ByChannel)
{
    /// <summary>Ticked for yes.</summary>
    private const string Consent = "cart-recovery-consent";

    /// <summary>Ticked for no.</summary>
    private const string Refusal = "cart-recovery-refusal";

    public static ConsentAnswers None { get; } = new(new Dictionary<Channel, bool>());

    public bool? Of(Channel channel) => ByChannel.TryGetValue(channel, out var answer) ? answer : null;

    /// <summary>Name and id of a channel's box; that of the e-mails has none behind it.</summary>
    public static string ConsentField(Channel channel) => Consent + Ending(channel);

    public static string RefusalField(Channel channel) => Refusal + Ending(channel);

    /// <summary>The boxes stand inside the billing form, so that answers come without scripts too. The platform posts "false" beside "true" for a ticked box of its own.</summary>
    public static ConsentAnswers In(IFormCollection form)
    {
        var answers = new Dictionary<Channel, bool>();
        foreach (var channel in ConsentRules.Choosable)
        {
            if (form[RefusalField(channel)].Contains("true"))
                answers[channel] = false;
            else if (form[ConsentField(channel)].Contains("true"))
                answers[channel] = true;
        }

        return answers.Count == 0 ? None : new ConsentAnswers(answers);
    }

    private static string Ending(Channel channel) => channel == Channel.Email ? "" : "-" + ChannelCodes.Of(channel);
}
