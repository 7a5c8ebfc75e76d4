using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Overview;

/// <summary>Every channel with its state in every store and what it did in the last weeks.</summary>
internal sealed class ChannelOverview(
    ChannelReadiness channels,
    IEnumerable<IChannelTest> tests,
    ChannelFaults faults,
    ChannelFigureQueries figures,
    IStoreService stores,
    ILocalizationService texts,
    TimeProvider time)
{
    public const int Days = 30;

    public async Task<IReadOnlyList<ChannelModel>> LoadAsync(Func<Channel, string> settingsUrl)
    {
        var since = time.NowUtc().AddDays(-Days);
        var counts = await figures.SinceAsync(since);
        var costs = (await figures.CostsSinceAsync(since)).ToLookup(cost => cost.Channel, cost => string.Create(CultureInfo.CurrentCulture, $"{cost.Amount:N2} {cost.Currency}"));
        var models = new List<ChannelModel>();
        foreach (var channel in channels.All.OrderBy(channel => channel.Kind))
        {
            var count = counts[channel.Kind];
            models.Add(new ChannelModel(
                ChannelCodes.Of(channel.Kind),
                await texts.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Campaigns.Channel.{ChannelCodes.Of(channel.Kind)}"),
                Icon(channel.Kind),
                settingsUrl(channel.Kind),
                tests.Any(test => test.Kind == channel.Kind),
                await StoresAsync(channel),
                count.Sent,
                count.Delivered,
                count.Failed,
                count.Unknown,
                [.. costs[channel.Kind]]));
        }

        return models;
    }

    private async Task<IReadOnlyList<ChannelStoreModel>> StoresAsync(IChannel channel)
    {
        var states = new List<ChannelStoreModel>();
        foreach (var store in await stores.GetAllStoresAsync())
        {
            var problem = await channels.ProblemAsync(channel, store.Id);
            var standing = await faults.OfAsync(channel.Kind, store.Id);
            states.Add(new ChannelStoreModel(store.Id, store.Name, problem is null ? "" : await texts.GetResourceAsync(problem), standing is not null, standing?.Detail ?? ""));
        }

        return states;
    }

    private static string Icon(Channel channel) => channel switch
    {
        Channel.Email => "far fa-envelope",
        Channel.Sms => "fas fa-comment-sms",
        Channel.WhatsApp => "fab fa-whatsapp",
        Channel.WebPush => "far fa-bell",
        _ => "far fa-window-maximize",
    };
}
