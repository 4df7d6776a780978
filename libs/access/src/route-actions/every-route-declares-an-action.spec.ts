import { Controller, Delete, Get, Post, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { caseActions } from '../testing/case-files.js';
import { ActionCatalogue } from './action-catalogue.js';
import { Action, Public } from './action.decorator.js';
import { DeclaredRoutes } from './declared-routes.js';
import { assertEveryRouteDeclaresAnAction } from './every-route-declares-an-action.js';

@Controller('cases')
class GoodPage {
  @Get(':caseId')
  @Action('case:read')
  show(): void {}

  @Get()
  @Public()
  explain(): void {}

  notARoute(): void {}
}

@Controller('planted')
class BadPage {
  @Get()
  forgotten(): void {}

  @Post(['one', 'two'])
  @Action('case:rename')
  unknown(): void {}

  @Delete(':id')
  @Action('case:read')
  @Public()
  both(): void {}
}

/** A handler that is inherited answers requests as well. */
@Controller('inherited')
class HeirPage extends BadPage {}

async function startWith(...controllers: Type[]): Promise<void> {
  const providers = [
    DeclaredRoutes,
    { provide: ActionCatalogue, useValue: new ActionCatalogue().register(caseActions) },
  ];
  const module = await Test.createTestingModule({ imports: [DiscoveryModule], controllers, providers }).compile();
  assertEveryRouteDeclaresAnAction(module);
}

describe('The start of the server', () => {
  it('goes on when every route says what permission it needs', () =>
    expect(startWith(GoodPage)).resolves.toBeUndefined());

  it('stops and names every route that does not', async () => {
    const stop = await startWith(GoodPage, BadPage).catch((error: Error) => error.message);
    expect(stop).toBe(
      [
        'The server does not start: routes without a permission',
        '  GET /planted (BadPage.forgotten) declares neither @Action nor @Public',
        '  POST /planted/one (BadPage.unknown) declares case:rename, which no context has a rule for',
        '  POST /planted/two (BadPage.unknown) declares case:rename, which no context has a rule for',
        '  DELETE /planted/:id (BadPage.both) declares both @Action and @Public',
      ].join('\n'),
    );
  });

  it('stops at a route that was inherited', () =>
    expect(startWith(HeirPage)).rejects.toThrow('GET /inherited (HeirPage.forgotten) declares neither'));
});
