using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

internal static class CartsServices
{
    internal static IServiceCollection AddCarts(this IServiceCollection services) => services;
}
