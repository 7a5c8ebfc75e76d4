using CartRecovery.Sandbox.Storefront;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Services.Customers;
using Nop.Services.Localization;
using NopCommerce.StandIn;

namespace CartRecovery.Sandbox.Accounts;

public sealed record LoginModel(bool CheckoutAsGuest, string? ReturnUrl, string? Email);

public sealed record RegisterModel(string? Email, string? FirstName, string? LastName, string? Password, bool Newsletter = false);

[AutoValidateAntiforgeryToken]
public sealed class CustomerController(StandInAccounts accounts, ICustomerService customers, Passwords passwords, ILocalizationService texts, IWorkContext work) : StoreController
{
    [HttpGet]
    public IActionResult Login(bool? checkoutAsGuest, string? returnUrl) => View(new LoginModel(checkoutAsGuest ?? false, returnUrl, null));

    [HttpPost]
    public async Task<IActionResult> Login(string? email, string? password, string? returnUrl, bool? checkoutAsGuest)
    {
        var account = string.IsNullOrEmpty(email) ? null : await customers.GetCustomerByEmailAsync(email);
        if (account is not { Active: true, Deleted: false } || !await passwords.MatchesAsync(account.Id, password ?? string.Empty))
        {
            ModelState.AddModelError(string.Empty, await texts.GetResourceAsync("Account.Login.WrongCredentials"));
            return View(new LoginModel(checkoutAsGuest ?? false, returnUrl, email));
        }
        await accounts.SignInAsync(account);
        await RememberAsync(account);
        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToRoute("Homepage");
    }

    [HttpGet]
    public IActionResult Register() => View(new RegisterModel(null, null, null, null));

    [HttpPost]
    public async Task<IActionResult> Register(RegisterModel model)
    {
        if (!CommonHelper.IsValidEmail(model.Email))
            ModelState.AddModelError(nameof(model.Email), await texts.GetResourceAsync("Newsletter.Email.Wrong"));
        else if (await customers.GetCustomerByEmailAsync(model.Email) is not null)
            ModelState.AddModelError(nameof(model.Email), await texts.GetResourceAsync("Account.Register.EmailTaken"));
        if ((model.Password ?? string.Empty).Length < 6)
            ModelState.AddModelError(nameof(model.Password), await texts.GetResourceAsync("Account.Register.PasswordTooShort"));
        if (!ModelState.IsValid)
            return View(model);

        var account = await accounts.RegisterAsync(model.Email!, model.FirstName, model.LastName);
        await passwords.SetAsync(account.Id, model.Password!);
        await RememberAsync(account);
        return RedirectToAction(nameof(RegisterResult));
    }

    [HttpGet]
    public IActionResult RegisterResult() => View();

    [HttpPost]
    public async Task<IActionResult> Logout()
    {
        await HttpContext.SignOutAsync();
        // The next page makes a new guest: the signed-out account's cookie must not come back.
        Response.Cookies.Delete(".Nop.Customer");
        return RedirectToRoute("Homepage");
    }

    private async Task RememberAsync(Customer account)
    {
        await HttpContext.SignInAsync(StandInAccounts.Principal(account), new AuthenticationProperties { IsPersistent = true });
        await work.SetCurrentCustomerAsync(account);
    }
}
