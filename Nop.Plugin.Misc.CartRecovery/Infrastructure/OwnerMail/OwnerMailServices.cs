using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.OwnerMail;

internal static class OwnerMailServices
{
    internal static IServiceCollection AddOwnerMail(this IServiceCollection services) => services
        .AddScoped<OwnerNoticeStore>()
        .AddScoped<OwnerNotices>();
}
