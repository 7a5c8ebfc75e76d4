using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Touches.Audiences;
using Nop.Plugin.Misc.CartRecovery.Touches.Health;
using Nop.Plugin.Misc.CartRecovery.Touches.Running;
using Nop.Plugin.Misc.CartRecovery.Touches.Sending;
using Nop.Plugin.Misc.CartRecovery.Touches.Testing;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

internal static class TouchesServices
{
    internal static IServiceCollection AddTouches(this IServiceCollection services) => services
        .AddLedger()
        .AddLoading()
        .AddAudiences()
        .AddSending()
        .AddRunning()
        .AddHealth()
        .AddTesting();

    private static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddScoped<TouchStore>()
        .AddScoped<TouchClaims>()
        .AddScoped<TouchOutcomes>()
        .AddScoped<JournalStore>()
        .AddScoped<MomentStore>()
        .AddScoped<RunStore>()
        .AddScoped<RunLog>();

    private static IServiceCollection AddLoading(this IServiceCollection services) => services
        .AddScoped<OrderQueries>()
        .AddScoped<ChannelReadiness>()
        .AddScoped<AddressQueries>()
        .AddScoped<RecipientPlaces>()
        .AddScoped<ConsentJudges>()
        .AddScoped<PeopleLoader>()
        .AddScoped<RivalQueries>()
        .AddScoped<RivalLoader>()
        .AddScoped<FactsLoader>()
        .AddScoped<CampaignSetLoader>();

    private static IServiceCollection AddAudiences(this IServiceCollection services) => services
        .AddScoped<CartTraitQueries>()
        .AddScoped<CartTraits>()
        .AddScoped<CustomerRoleQueries>()
        .AddScoped<PastOrderQueries>()
        .AddScoped<AudienceLoader>()
        .AddScoped<AudienceSampleQueries>()
        .AddScoped<AudienceSample>();

    private static IServiceCollection AddSending(this IServiceCollection services) => services
        .AddSingleton<SendHooks>()
        .AddScoped<LastLook>()
        .AddScoped<TouchAct>()
        .AddScoped<MessageComposer>()
        .AddScoped<FreshEpisode>()
        .AddScoped<SendSettlement>()
        .AddScoped<TouchSender>();

    private static IServiceCollection AddRunning(this IServiceCollection services) => services
        .AddScoped<RunTrouble>()
        .AddScoped<RunTidying>()
        .AddScoped<RunUpkeep>()
        .AddScoped<DecisionRecord>()
        .AddScoped<EpisodeDecisions>()
        .AddScoped<MomentLog>()
        .AddScoped<DueFacts>()
        .AddScoped<DueEpisodes>()
        .AddScoped<Dispatcher>();

    private static IServiceCollection AddHealth(this IServiceCollection services) => services
        .AddScoped<TaskChecks>()
        .AddScoped<ShopChecks>()
        .AddScoped<CampaignChecks>()
        .AddScoped<ChannelChecks>()
        .AddScoped<HealthQueries>()
        .AddScoped<HealthChecks>();

    private static IServiceCollection AddTesting(this IServiceCollection services) => services
        .AddScoped<SampleCartQueries>()
        .AddScoped<SampleCarts>()
        .AddScoped<TestLinks>()
        .AddScoped<SampleTouches>()
        .AddScoped<MessagePreviews>()
        .AddScoped<TestMessages>();
}
