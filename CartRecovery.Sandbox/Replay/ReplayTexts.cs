using System.Globalization;
using Nop.Plugin.Misc.CartRecovery;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Localization;

namespace CartRecovery.Sandbox.Replay;

/// <summary>The command line speaks English; the sentences are the plugin's own.</summary>
internal static class ReplayTexts
{
    public static string Sentence(CampaignProblem problem) =>
        problem.Sentence(LocaleFiles.For(LocaleFiles.Fallback)[$"{CartRecoveryDefaults.LocalePrefix}.{problem.ResourceKey}"], CultureInfo.InvariantCulture);
}
