using Nop.Core.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>Stored by property name, per store with the shared value as fallback.</summary>
public sealed class CartRecoveryReplySettings : ISettings
{
    /// <summary>Whoever answers is written to by no campaign for so many hours; 0 for until somebody of the shop lets it go on.</summary>
    public int PauseHours { get; set; } = 72;

    /// <summary>One sentence after STOP where the provider has not answered it. Off, since most numbers of the provider answer by themselves.</summary>
    public bool ConfirmStop { get; set; }

    /// <summary>Localized through the platform's localized settings; empty for ours.</summary>
    public string StopWords { get; set; } = "";

    /// <summary>The shop's words after HELP, at most once a day, where the provider has not answered it.</summary>
    public bool AnswerHelp { get; set; } = true;

    /// <summary>Localized through the platform's localized settings; empty for ours.</summary>
    public string HelpWords { get; set; } = "";
}
