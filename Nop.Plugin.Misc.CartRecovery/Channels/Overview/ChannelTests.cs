using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Overview;

/// <param name="Sentence">In the language of whoever asked.</param>
public sealed record ChannelFinding(bool Passed, string Sentence);

/// <summary>Runs a channel's self-tests; when all of them pass, a channel that had stopped itself goes on.</summary>
internal sealed class ChannelTests(IEnumerable<IChannelTest> tests, ChannelFaults faults, IWorkContext work, ILocalizationService texts)
{
    public async Task<IReadOnlyList<ChannelFinding>> RunAsync(Channel channel, int storeId)
    {
        if (tests.FirstOrDefault(test => test.Kind == channel) is not { } own)
            return [];

        var results = await own.RunAsync(storeId);
        List<ChannelFinding> findings = [];
        foreach (var result in results)
            findings.Add(new ChannelFinding(result.Passed, await SentenceAsync(result.ResourceKey, result.Detail)));
        if (results.All(result => result.Passed) && await faults.ClearAsync(channel, storeId))
            findings.Add(new ChannelFinding(true, await SentenceAsync($"{CartRecoveryDefaults.LocalePrefix}.Channels.GoesOn", "")));
        return findings;
    }

    private async Task<string> SentenceAsync(string key, string detail)
    {
        var language = await work.GetWorkingLanguageAsync();
        return string.Format(CultureInfo.GetCultureInfo(language.LanguageCulture), await texts.GetResourceAsync(key), detail);
    }
}
