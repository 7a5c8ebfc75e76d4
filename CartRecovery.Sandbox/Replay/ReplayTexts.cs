using System.Globalization;
using Nop.Plugin.Misc.CartRecovery;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Localization;

namespace CartRecovery.Sandbox.Replay;

/// <summary>The command line speaks English; the sentences are the plugin's own.</summary>
internal static class ReplayTexts
{
    public static string Sentence(CampaignProblem problem) =>
        new CampaignProblem(problem.Code, [.. problem.Arguments.Select(argument => argument is ConditionField field ? Text($"Audience.Field.{field}") : argument)])
            .Sentence(Text(problem.ResourceKey), CultureInfo.InvariantCulture);

    private static string Text(string key) => LocaleFiles.For(LocaleFiles.Fallback)[$"{CartRecoveryDefaults.LocalePrefix}.{key}"];
}
