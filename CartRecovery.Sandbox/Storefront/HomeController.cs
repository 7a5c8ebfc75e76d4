using Microsoft.AspNetCore.Mvc;

namespace CartRecovery.Sandbox.Storefront;

public sealed class HomeController(ProductCards cards) : StoreController
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(await cards.AllAsync());
}
