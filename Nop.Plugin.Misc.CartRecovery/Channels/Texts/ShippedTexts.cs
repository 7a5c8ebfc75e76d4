using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Texts;

/// <summary>What a new step says by each channel, from the words of its tone's file.</summary>
internal static class ShippedTexts
{
    /// <summary>Channels that have texts of this kind; e-mail has templates.</summary>
    public static IReadOnlyList<Channel> Channels { get; } = [Channel.Sms, Channel.WhatsApp, Channel.WebPush, Channel.OnSite];

    /// <summary>Only what it says is set.</summary>
    public static StepText Of(StepTone tone, Channel channel, string culture)
    {
        var words = TemplateFiles.Words(tone, culture);
        return channel switch
        {
            Channel.WebPush => new StepText { Title = words["short-title"], Body = TemplateFiles.Fill("{{short}} %if (%CartRecovery.HasCoupon%){{short-offer}}endif%", words) },
            Channel.OnSite => new StepText { Title = words["short-title"], Body = words["site"] },
            // Whoever is followed up has written within a day.
            Channel.WhatsApp when tone == StepTone.Conversation => new StepText { Body = TemplateFiles.Fill(Message, words), InsideWindowOnly = true },
            _ => new StepText { Body = TemplateFiles.Fill(words["layout"] == "note" ? Note : Message, words) },
        };
    }

    private const string Message = "%CartRecovery.StoreName%: {{short}} %if (%CartRecovery.HasCoupon%){{short-offer}}endif% %CartRecovery.RestoreUrl% {{short-out}}";
    private const string Note = "%CartRecovery.StoreName%: {{short}} {{short-out}}";
}
